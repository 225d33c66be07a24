// Tries what a module in a sandboxed frame must not be able to do, and writes down what came of each.
const elsewhere = new URL(import.meta.url).searchParams.get('elsewhere') ?? 'http://127.0.0.1:9'

/** @type {import('pluginhost-ui').Mount} */
export async function mount(root, host) {
  const tries = {
    fetchElsewhere: () => fetch(`${elsewhere}/fetched`, { mode: 'no-cors' }),
    imageElsewhere: () =>
      new Promise((resolve, reject) => {
        const image = new Image()
        image.onload = resolve
        image.onerror = () => reject(new Error('no image'))
        image.src = `${elsewhere}/image.png`
      }),
    beacon: () => (navigator.sendBeacon(`${elsewhere}/beacon`, 'x') ? fetch(`${elsewhere}/after-beacon`, { mode: 'no-cors' }) : Promise.reject(new Error('refused'))),
    scriptElsewhere: () => import(`${elsewhere}/script.js`),
    fetchApi: async () => (await fetch(new URL('/api/v1/session', import.meta.url))).text(),
    inlineScript: () =>
      new Promise((resolve, reject) => {
        const script = document.createElement('script')
        script.textContent = 'window.ran = true'
        document.head.append(script)
        setTimeout(() => ('ran' in window ? resolve('ran') : reject(new Error('did not run'))), 50)
      }),
    evaluate: async () => (0, eval)('1 + 1'),
    cookies: async () => document.cookie,
    storage: async () => localStorage.length,
    database: async () => indexedDB.open('x'),
    parentPage: async () => window.parent.document.title,
    parentFrames: async () => window.top?.document.body.innerHTML,
    leaveTop: async () => {
      window.top.location.href = `${elsewhere}/top`
      throw new Error('still here')
    },
    popUp: async () => window.open(`${elsewhere}/popup`) ?? Promise.reject(new Error('no window')),
    users: () => host.api.get('users'),
    disguisedUsers: () => host.api.get('own/../users'),
    pictures: () => host.api.get('pictures'),
    change: () => host.api.post('pictures/batch', { body: { ids: [3], edit: { stars: 5 } } }),
    otherHost: () => host.api.get(`${elsewhere}/api`),
    thaw: async () => Object.assign(host, { api: null }),
    thawApi: async () => Object.assign(host.api, { get: null }),
  }
  const results = {}
  for (const [name, attempt] of Object.entries(tries)) {
    try {
      await attempt()
      results[name] = 'succeeded'
    } catch (error) {
      results[name] = typeof error.code === 'string' ? error.code : error.name
    }
  }
  const output = document.createElement('pre')
  output.dataset.testid = 'tried'
  output.textContent = JSON.stringify(results)
  root.append(output)
}
