// Compares screenshots as somebody does who stands back from them: reduced, without colours, and letting a line lie a little
// higher or lower. Another version of the browser draws letters otherwise; it does not put them on the other side.

/** How many pixels, each way, become one. */
const BLOCK = 8
/** How much lighter or darker, of 255, one may be. */
const SHADE = 28

export async function openLens(browser) {
  const page = await browser.newPage()

  return {
    /** What share of a screen may differ. */
    MOST: 0.03,

    /** Returns the screenshot with each block as one grey pixel, as a PNG. */
    async reduced(png) {
      const base64 = await page.evaluate(async ([shot, block]) => {
        const image = Object.assign(new Image(), {src: `data:image/png;base64,${shot}`})
        await image.decode()
        const whole = new OffscreenCanvas(image.width, image.height).getContext('2d')
        whole.drawImage(image, 0, 0)
        const {data} = whole.getImageData(0, 0, image.width, image.height)
        const [width, height] = [Math.floor(image.width / block), Math.floor(image.height / block)]
        const canvas = Object.assign(document.createElement('canvas'), {width, height})
        const small = canvas.getContext('2d')
        const pixels = small.createImageData(width, height)
        for (let at = 0; at < width * height; at++) {
          let sum = 0
          for (let y = 0; y < block; y++) {
            for (let x = 0; x < block; x++) {
              const place = 4 * ((Math.floor(at / width) * block + y) * image.width + (at % width) * block + x)
              sum += 0.299 * data[place] + 0.587 * data[place + 1] + 0.114 * data[place + 2]
            }
          }
          const grey = Math.round(sum / block ** 2)
          pixels.data.set([grey, grey, grey, 255], 4 * at)
        }
        small.putImageData(pixels, 0, 0)
        return canvas.toDataURL('image/png').split(',')[1]
      }, [png.toString('base64'), BLOCK])
      return Buffer.from(base64, 'base64')
    },

    /** Of what stands on either screen, the share that nothing beside its place on the other is like. */
    async difference(one, other) {
      return page.evaluate(async ([pictures, shade]) => {
        const [first, second] = await Promise.all(pictures.map(async (picture) => {
          const image = Object.assign(new Image(), {src: `data:image/png;base64,${picture}`})
          await image.decode()
          const {width, height} = image
          const pen = new OffscreenCanvas(width, height).getContext('2d')
          pen.drawImage(image, 0, 0)
          return {width, height, greys: pen.getImageData(0, 0, width, height).data.filter((_, at) => at % 4 === 0)}
        }))
        if (first.width !== second.width || first.height !== second.height) {
          return 1
        }
        const {width, height} = first
        // What has not the shade that most of the picture has.
        const drawn = ({greys}, shade) => {
          const counts = new Uint32Array(256)
          greys.forEach((grey) => counts[grey]++)
          const ground = counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0))
          return greys.reduce((count, grey) => count + (Math.abs(grey - ground) > shade ? 1 : 0), 0)
        }
        const unlike = (mine, theirs) => mine.greys.reduce((count, grey, at) => {
          const [column, row] = [at % width, Math.floor(at / width)]
          let [darkest, lightest] = [255, 0]
          for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
            for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
              const beside = theirs.greys[y * width + x]
              darkest = Math.min(darkest, beside)
              lightest = Math.max(lightest, beside)
            }
          }
          return count + (grey < darkest - shade || grey > lightest + shade ? 1 : 0)
        }, 0)
        const most = Math.max(drawn(first, shade), drawn(second, shade), 1)
        return Math.max(unlike(first, second), unlike(second, first)) / most
      }, [[one, other].map((png) => png.toString('base64')), SHADE])
    },
  }
}
