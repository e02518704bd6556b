/*
 * A plain script, because it must run where the page's modules may not: in a sandboxed frame whose server does not
 * allow them, or in a browser too old for them. When the page has not begun, a picture and a way out stand in for it.
 */
;(function () {
  var page = document.getElementById('trabecula')
  var still = document.getElementById('trabecula-still')
  if (page === null || still === null) return
  var show = function () {
    if (page.firstElementChild !== null || still.hidden === false) return
    var picture = document.createElement('img')
    picture.src = './still.jpg'
    picture.alt = ''
    picture.width = 960
    picture.height = 540
    still.appendChild(picture)
    still.querySelector('a').href = location.href.replace(/([?&])mode=embed(&|$)/, '$1')
    still.hidden = false
  }
  // scripts of the page run before the window has loaded; where that never comes, wait no longer than this
  window.addEventListener('load', show)
  setTimeout(show, 15000)
  new MutationObserver(function () {
    if (page.firstElementChild !== null) still.hidden = true
  }).observe(page, { childList: true })
})()
