// Runs before the first paint, so that the page never flashes in the wrong theme.
(function () {
  var choice = 'system'
  try {
    choice = (JSON.parse(localStorage.getItem('pluginhost.preferences') || '{}') || {}).theme || 'system'
  } catch (_) {
    // Private windows may refuse storage; the system's theme is right then.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
