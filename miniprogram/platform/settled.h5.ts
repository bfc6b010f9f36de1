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

const looks = 10
const lookMs = 50

const coversAll = () => document.querySelectorAll('.taro_page:not(.taro_page_shade)').length <= 1

/**
 * Once the page that was opened covers the one underneath. The router hides that one when the sliding is over, also when it
 * has been gone back to meanwhile: going back quicker would end on an empty page.
 */
export const covered = async (): Promise<void> => {
  for (let look = 0; look < looks && !coversAll(); look += 1)
    await new Promise((resolve) => setTimeout(resolve, lookMs))
}
