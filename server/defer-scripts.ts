import { EVENT_KEY_PREFIX } from '../components/analytics/event-store';
import { POSITION_KEY_PREFIX } from '../components/player/resume-store';
import { PREFETCH_RULES } from './prefetch-rules';

const SCRIPT = /<script src="([^"]+)"(?: id="[^"]*")? async=""(?: id="[^"]*")?><\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;

/**
 * Loads a page's scripts once the page stands: what they download would otherwise share the line with the styles, fonts
 * and poster that readers wait for, and what they do would keep a phone from drawing.
 *
 * - Pages are HTML and CSS. Their scripts come when the reader does something: a pointer, a key, a focus; not the one that an
 *   address with a fragment gives while the page loads.
 * - A page whose view counts (`data-post-id`: the player), and a browser that keeps events which earlier pages could not send,
 *   have the reporter after the first drawing, a few kilobytes (components/analytics/page-reporter.ts); at once where nobody
 *   looks yet, as in a tab that was opened behind another. Where that can't be had, all scripts come, which count as well.
 * - Where the player has something to do by itself, all scripts come then: the address names a second, or the reader was here
 *   before and may go on where they left.
 * - Until then a click on a link that scripts make more of (`data-held`: play, copy), or on words of a transcript, is kept, and
 *   done when the page says that it is ready (components/held-clicks.ts). Where the scripts fail, the link is followed.
 * - With the scripts come the rules of what browsers fetch ahead (prefetch-rules.ts). Named by a header they were one more
 *   request of every page, before its first word was read.
 * - Style sheets that are in the page already (inline-styles.ts) are named to React by links that are switched off, so
 *   that it loads none again. They can't stand in the HTML: browsers fetch those ahead.
 */
const LOADER = `(function(list,sheets,reporter){
var begun,ready,held,page=document;
function load(src){var script=page.createElement('script');script.src=src;script.async=true;page.head.append(script);return script}
function begin(){if(begun)return;begun=1;
var rules=page.createElement('script');rules.type='speculationrules';rules.text=${JSON.stringify(PREFETCH_RULES)};page.head.append(rules);
sheets.forEach(function(href){var link=page.createElement('link');link.setAttribute('disabled','');link.rel='stylesheet';link.href=href;link.dataset.precedence='next';page.head.append(link)});
list.forEach(function(src){load(src).onerror=follow})}
function report(){if(begun)return;if(reporter)load(reporter).onerror=begin;else begin()}
function follow(){var link=held;held=0;ready=1;if(link&&link.href)location.href=link.href}
function keeps(key){try{return Object.keys(localStorage).some(function(kept){return kept.startsWith(key)})}catch(e){}}
function on(type){addEventListener(type,begin,{once:true,capture:true,passive:true})}
function whenLoaded(){on('focusin');var player=page.querySelector('[data-post-id]');
if(!player&&!keeps(${JSON.stringify(EVENT_KEY_PREFIX)}))return;
var act=player&&(/[?&][tq]=/.test(location.search)||keeps(${JSON.stringify(POSITION_KEY_PREFIX)}+player.dataset.youtubeId))?begin:report;
page.visibilityState=='visible'?requestAnimationFrame(function(){setTimeout(act)}):act()}
addEventListener('click',function(event){var link=event.target.closest&&event.target.closest('a[data-held],[data-cue]');
if(ready||!link||event.button||event.metaKey||event.ctrlKey||event.shiftKey||event.altKey)return;
event.preventDefault();if(!held)setTimeout(follow,1e4);held=link;begin()},true);
addEventListener('colloquy:ready',function(){var link=held;held=0;ready=1;if(link)link.click()});
['pointermove','pointerdown','keydown'].forEach(on);
page.readyState=='complete'?whenLoaded():addEventListener('load',whenLoaded);
})`;

/** Whether an inline script is the loader, with its lists of addresses and the reporter's. */
export function isLoader(script: string): boolean {
  if (!script.startsWith(`${LOADER}(`) || !script.endsWith(')')) return false;
  return /^\["[\w./~-]+"(,"[\w./~-]+")*\],\[("[\w./~-]+"(,"[\w./~-]+")*)?\],"[\w./~-]*"$/.test(
    script.slice(LOADER.length + 1, -1),
  );
}

/**
 * The page with its scripts loaded after its first drawing instead of beside what it is drawn from.
 * @param sheets addresses of the style sheets that are in the page
 * @param reporter the address of the script that counts views; empty where there is none
 */
export function deferScripts(html: string, sheets: string[], reporter: string): string {
  const sources = new Set<string>();
  const without = html.replace(PRELOAD, '').replace(SCRIPT, (whole, src: string) => {
    if (!/^\/_next\/static\/[\w./~-]+$/.test(src)) return whole;
    sources.add(src);
    return '';
  });
  if (sources.size === 0) return html;
  return without.replace(
    '</body>',
    () =>
      `<script>${LOADER}(${JSON.stringify([...sources])},${JSON.stringify(sheets)},${JSON.stringify(reporter)})</script></body>`,
  );
}
