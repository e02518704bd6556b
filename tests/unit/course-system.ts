import type { SystemApi } from '../../src/course/runtime/find'
import type { CourseKind } from '../../src/offline/baked'

/** A learning system that keeps what it is told, and every call. */
export const fakeSystem = (kind: CourseKind, values: Record<string, string> = {}) => {
  const kept = new Map(Object.entries(values))
  const calls: string[] = []
  const committed: ReadonlyMap<string, string>[] = []
  let up = true
  const names =
    kind === '1.2'
      ? ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError']
      : ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError']
  const [start = '', get = '', set = '', commit = '', finish = '', error = ''] = names
  const answer = (call: string): string => {
    calls.push(call)
    return up ? 'true' : 'false'
  }
  const api: SystemApi = {
    [start]: () => answer('start'),
    [get]: name => (up ? (kept.get(name ?? '') ?? '') : ''),
    [set]: (name = '', value = '') => {
      if (up) kept.set(name, value)
      return answer(`set ${name}`)
    },
    [commit]: () => {
      if (up) committed.push(new Map(kept))
      return answer('commit')
    },
    [finish]: () => answer('finish'),
    [error]: () => (up ? '0' : '101'),
  }
  return { api, kept, calls, committed, lose: (is: boolean) => void (up = !is) }
}
