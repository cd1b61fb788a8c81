using ZhaoShang.Pipeline.Benchmarks;

// What each needs and how its text is made stands in README.md.
switch (args)
{
    case ["segment", _, ..]:
        SegmentBenchmark segment = new();
        return args.Skip(1).Max(segment.Run);
    case ["normalize", _, ..]:
        NormalizeBenchmark normalize = new();
        return args.Skip(1).Max(normalize.Run);
    case ["recognize", _, ..]:
        RecognizeBenchmark recognize = new();
        return args.Skip(1).Max(recognize.Run);
    case ["road", _, ..]:
        RoadBenchmark road = new();
        return args.Skip(1).Max(road.Run);
    case ["html", _, ..]:
        HtmlBenchmark html = new();
        return args.Skip(1).Max(html.Run);
    case ["index", string texts, string queries, string folder]:
        return IndexBenchmark.Run(texts, queries, folder);
    case ["stats", string database, string queries]:
        return SumsBenchmark.Run(database, queries);
    default:
        Console.Error.WriteLine("usage: NODE_PATH=FOLDER/node_modules Benchmarks segment|normalize|recognize FILE... (one text a line, UTF-8)\n       Benchmarks road|html FOLDER...\n       Benchmarks index TEXTS QUERIES FOLDER\n       Benchmarks stats DATABASE QUERIES");
        return 2;
}
