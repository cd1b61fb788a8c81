// Throughput of recognisers on the lines of a file, as bytes of UTF-8 a CPU second: node recognize.js FILE ENGINE [LINES] (NODE_PATH names its packages)
// ENGINE: chrono (whole lines) | recognizers (sentences, which it is faster with) | recognizers-lines. LINES: how many lines at the beginning are read.
const fs = require('fs');

const published = new Date(2024, 0, 15, 12);
function chrono() {
  const { zh } = require('chrono-node');
  return text => zh.hans.parse(text, published).map(found => [found.start.date(), found.end && found.end.date()]);
}
function recognizers() {
  const suite = require('@microsoft/recognizers-text-suite');
  return text => [suite.recognizeCurrency(text, 'zh-cn'), suite.recognizeDateTime(text, 'zh-cn', undefined, published), suite.recognizeNumber(text, 'zh-cn')].flat();
}

const [path, engine, count] = process.argv.slice(2);
const recognize = engine === 'chrono' ? chrono() : recognizers();
const lines = fs.readFileSync(path, 'utf8').split('\n').filter(line => line.length > 0).slice(0, +(count || Infinity));
const texts = lines.map(line => engine === 'recognizers' ? line.match(/[^。;!?\u3000]+[。;!?\u3000]*/g) : [line]);
const sizes = lines.map(line => Buffer.byteLength(line) + 1);
const warmUp = Math.max(Math.floor(lines.length / 10), Math.min(5, lines.length - 1));
let bytes = 0, mentions = 0, start;
texts.forEach((parts, i) => {
  if (i === warmUp) { bytes = 0; start = process.cpuUsage(); }
  for (const part of parts) mentions += recognize(part).length;
  bytes += sizes[i];
});
const used = process.cpuUsage(start);
console.log(JSON.stringify({ BytesPerSecond: bytes * 1e6 / (used.user + used.system), Count: mentions }));
