import './area.css'
import './loads.css'
import './way.css'

export { makeArea } from './area'
export { makeLoads } from './loads'
