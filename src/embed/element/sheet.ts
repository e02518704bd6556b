/** How the element itself looks; a host's page changes it by the properties named in docs/embedding.md. */
export const SHEET = `
:host {
  display: block;
  position: relative;
  min-block-size: var(--trabecula-min-height, 0);
}
:host([hidden]) { display: none; }
iframe {
  display: block;
  box-sizing: border-box;
  inline-size: 100%;
  block-size: var(--trabecula-height, 480px);
  max-block-size: var(--trabecula-max-height, none);
  border: var(--trabecula-border, 0);
  border-radius: var(--trabecula-radius, 0);
  background: var(--trabecula-background, transparent);
}
[hidden] { display: none; }
`
