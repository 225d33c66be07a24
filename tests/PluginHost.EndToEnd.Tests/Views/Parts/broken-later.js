// Fails when somebody uses it: in an event or in a promise, as its button says.
export function mount(root) {
  for (const [name, fail] of [
    ['event', () => { throw new Error('broken in an event') }],
    ['promise', () => void Promise.reject(new Error('broken in a promise'))],
  ]) {
    const button = document.createElement('button')
    button.dataset.testid = `break-${name}`
    button.textContent = name
    button.addEventListener('click', fail)
    root.append(button)
  }
}
