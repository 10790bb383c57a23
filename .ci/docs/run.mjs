// Runs the examples of one page of the docs, in one shell, in a directory of their own:
//   ```sh run            is run, and must succeed;
//   ```text output       behind it is what it must print, line for line; … stands for anything;
//   ```ts file=list.ts   is written to that file.
// http://localhost:8080 is the Midad at MIDAD_URL, $TOKEN its administrator's.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join, resolve} from 'node:path'

const page = process.argv[2]
const directory = mkdtempSync(join(tmpdir(), 'docs-'))
const here = (text) => text.replaceAll('http://localhost:8080', process.env.MIDAD_URL)

const examples = [...readFileSync(page, 'utf8').matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms)]
let script = 'set -euo pipefail\n'
const expected = []
for (const [, language, mark, text] of examples) {
  if (mark.startsWith('file=')) {
    writeFileSync(join(directory, mark.slice('file='.length)), here(text))
  } else if (mark === 'run') {
    // In braces, and not in a shell of its own: what one example sets, the next may use.
    script += `echo ${expected.length} > running\n{\n${here(text)}\n} > ${expected.length}.out\n`
    expected.push({text, output: undefined})
  } else if (mark === 'output') {
    expected.at(-1).output = text
  } else {
    throw new Error(`${page}: what is "${language} ${mark}"?`)
  }
}
const run = spawnSync('bash', ['-c', script], {
  cwd: directory,
  env: {...process.env, TOKEN: process.env.MIDAD_TOKEN, REPOSITORY: resolve('../..')},
  stdio: ['ignore', 'inherit', 'inherit'],
  timeout: 120_000,
})
const read = (name) => readFileSync(join(directory, name), 'utf8')
if (run.status !== 0) {
  const failed = Number(read('running'))
  console.error(`${page}: this example failed:\n${expected[failed].text}\n${read(`${failed}.out`)}`)
  process.exit(1)
}
const pattern = (text) =>
  new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '[^\\n]*')}$`)
expected.forEach(({text, output}, number) => {
  const printed = here(read(`${number}.out`))
  if (output !== undefined && !pattern(here(output).trimEnd()).test(printed.trimEnd())) {
    console.error(`${page}: this example\n${text}\nprinted\n${printed}\ninstead of\n${output}`)
    process.exit(1)
  }
})
rmSync(directory, {recursive: true})
console.log(`${basename(page)}: ${expected.length} examples run`)
