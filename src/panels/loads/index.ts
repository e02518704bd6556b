import './area.css'
import './loads.css'

export { makeArea } from './area'
export { makeLoads } from './loads'
