/** WeChat prints nothing: a picture of the screen is printed elsewhere. */
export const canPrint = false

export const printPage = () => undefined
