/** The web entry reaches CloudBase over HTTP: nothing to prepare. */
export const startPlatform = () => undefined
