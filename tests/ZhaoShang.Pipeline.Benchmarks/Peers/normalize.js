// Throughput of opencc-js (traditional to simplified) on the lines of a file, as bytes of UTF-8 a CPU second: node normalize.js FILE (NODE_PATH names its packages)
const fs = require('fs');
const { Converter } = require('opencc-js');

const convert = Converter({ from: 't', to: 'cn' });
const lines = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(line => line.length > 0);
const sizes = lines.map(line => Buffer.byteLength(line) + 1);
const warmUp = Math.floor(lines.length / 10);
let bytes = 0, letters = 0, start;
lines.forEach((line, i) => {
  if (i === warmUp) { bytes = 0; start = process.cpuUsage(); }
  letters += convert(line).length;
  bytes += sizes[i];
});
const used = process.cpuUsage(start);
console.log(JSON.stringify({ BytesPerSecond: bytes * 1e6 / (used.user + used.system), Count: letters }));
