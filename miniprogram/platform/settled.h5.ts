/** Ms that the router takes to bring back the page underneath: it slides for 300 and begins 50 late. */
const sliding = 400

let slidesUntil = 0
window.addEventListener('popstate', () => {
  slidesUntil = performance.now() + sliding
})

/**
 * Once the page that was gone back to stands. The router shows it only when the sliding is over, over whatever was opened
 * meanwhile: a tap that is quicker would end on an empty page.
 */
export const settled = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, slidesUntil - performance.now())))
