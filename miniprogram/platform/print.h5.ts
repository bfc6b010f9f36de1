export const canPrint = true

/** Opens the browser's own print dialog for the page in front. */
export const printPage = () => window.print()
