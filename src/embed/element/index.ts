import { TrabeculaSim } from './sim'

/** `trabecula.js`: one file for the pages of others. Loaded twice, it does nothing the second time. */
if (customElements.get('trabecula-sim') === undefined) customElements.define('trabecula-sim', TrabeculaSim)
