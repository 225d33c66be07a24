export function mount(root) {
  root.append('on the way')
  setTimeout(() => (location.href = '/login'), 0)
}
