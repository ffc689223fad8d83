const host = /** @type {HTMLElement} */ (document.getElementById('shadowed'));
const image = document.createElement('img');
image.src = 'small.svg';
const button = document.createElement('button');
host.attachShadow({ mode: 'open' }).append(image, button);
