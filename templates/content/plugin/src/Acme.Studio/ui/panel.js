class Panel extends HTMLElement {
  connectedCallback() {
    this.textContent = `Acme.Studio looks at picture ${this.getAttribute('picture') ?? ''}`;
  }
}

customElements.define('acme-studio-panel', Panel);
