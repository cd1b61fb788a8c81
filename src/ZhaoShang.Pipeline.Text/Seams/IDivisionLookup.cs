namespace ZhaoShang.Pipeline.Text;

/// <summary>The administrative divisions of China, today's and past ones. Thread-safe.</summary>
public interface IDivisionLookup
{
    /// <summary>The division with <paramref name="code"/> as of <paramref name="year"/> (the newest one when null); null if there is none.</summary>
    Division? Find(string code, int? year = null);

    /// <summary>
    /// All divisions that <paramref name="name"/> may stand for, in full (阳泉市郊区), as an official name (郊区) or a short form (阳泉, 沪);
    /// empty if none. Those valid in <paramref name="year"/> come first.
    /// </summary>
    IReadOnlyList<Division> FindByName(string name, int? year = null);

    /// <summary>The division above <paramref name="division"/>, as of its last year; null for a province.</summary>
    Division? ParentOf(Division division);
}
