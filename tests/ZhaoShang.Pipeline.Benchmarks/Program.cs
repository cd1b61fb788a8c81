using ZhaoShang.Pipeline.Benchmarks;

// Needs python3-jieba, node and `npm install @node-rs/jieba` in a folder outside of the checkout whose node_modules NODE_PATH names.
if (args is not ["segment", _, ..])
{
    Console.Error.WriteLine("usage: NODE_PATH=FOLDER/node_modules Benchmarks segment FILE... (one text a line, UTF-8)");
    return 2;
}

SegmentBenchmark benchmark = new();
return args.Skip(1).Max(benchmark.Run);
