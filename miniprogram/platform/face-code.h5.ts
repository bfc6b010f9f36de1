/** The code with which E证通's page came back: `/?face=<code>#/packages/account/face-return/index`. */
export const returnedFaceCode = (): string | null => new URLSearchParams(window.location.search).get('face')

/** Takes the used code out of the address bar, so that neither a reload nor a bookmark sends it again. */
export const clearFaceCode = () => {
  const { pathname, hash, search } = window.location
  if (search) window.history.replaceState(window.history.state, '', `${pathname}${hash}`)
}
