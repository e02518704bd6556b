import { cpus } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Evaluates many points at once, one thread a processor. `file` answers { id, y } with { id, values }. */
export interface Pool {
  all(points: readonly Float64Array[]): Promise<Float64Array[]>
  end(): Promise<void>
}

export const createPool = (file: string): Pool => {
  const workers = Array.from({ length: Math.max(1, cpus().length) }, () => new Worker(file))
  return {
    all: points =>
      new Promise((resolve, reject) => {
        const results: Float64Array[] = Array.from({ length: points.length })
        let sent = 0
        let back = 0
        if (points.length === 0) return resolve(results)
        const give = (worker: Worker): void => {
          if (sent < points.length) worker.postMessage({ id: sent, y: points[sent++] })
        }
        for (const worker of workers) {
          worker.removeAllListeners()
          worker.on('error', reject)
          worker.on('message', ({ id, values }: { id: number; values: Float64Array }) => {
            results[id] = values
            if (++back === points.length) resolve(results)
            else give(worker)
          })
          give(worker)
        }
      }),
    async end() {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}
