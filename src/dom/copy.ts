/** Puts text on the clipboard; fails where the browser has none: in a page without a safe origin, in a frame without leave. */
export const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text)
