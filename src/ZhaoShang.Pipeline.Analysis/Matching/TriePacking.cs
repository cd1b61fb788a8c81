namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>How much time a trie takes to be built for how little room.</summary>
internal enum TriePacking
{
    /// <summary>At run time: 60,000 names in some 25 ms; about half of the cells stay empty.</summary>
    Quick,

    /// <summary>For a model file: every hole is tried; 350,000 words in some seconds, a third of the cells stay empty.</summary>
    Dense,
}
