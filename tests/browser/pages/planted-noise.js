console.log('planted message');
try {
  document.body.insertAdjacentHTML('beforeend', '<p>against Trusted Types</p>');
} catch {
  // Refused, as it must be; the report about it is what the test looks for.
}
localStorage.setItem('planted', '1');
document.cookie = 'planted=1';
await fetch('stray-request.csv').catch(() => null);
/** @type {HTMLElement} */ (document.getElementById('result')).textContent = 'ready';
setTimeout(() => {
  throw new Error('planted error');
});
