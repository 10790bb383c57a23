// Builds the reader into dist/, for the Midad at MIDAD_URL; with --serve it serves that as well, at PORT.
import {copyFile, mkdir} from 'node:fs/promises'
import {context} from 'esbuild'

const building = await context({
  entryPoints: ['src/main.ts', 'src/main.css'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outdir: 'dist',
  define: {MIDAD_URL: JSON.stringify(process.env.MIDAD_URL ?? 'http://localhost:8080')},
})
await mkdir('dist', {recursive: true})
await copyFile('index.html', 'dist/index.html')
await building.rebuild()
if (process.argv.includes('--serve')) {
  const {port} = await building.serve({servedir: 'dist', host: '127.0.0.1', port: Number(process.env.PORT ?? 3000)})
  console.log(`http://localhost:${port}/`)
} else {
  await building.dispose()
}
