using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Amounts;

/// <summary>Where the names of projects stand. Looks at no more than the 60 names next to a place.</summary>
/// <param name="projects">All projects of an article.</param>
internal sealed class NamePlaces(IReadOnlyList<ProjectDraft> projects)
{
    private const int Window = 60;

    private readonly (TextSpan Span, int Project)[] _names =
        [.. projects.SelectMany(static (project, i) => project.Names.Select(name => (name.Span, i))).OrderBy(static name => name.Span.Start)];

    /// <summary>How many names of other projects stand in <paramref name="between"/>, and how far the nearest is from <paramref name="position"/>.</summary>
    public (int Between, int Nearest) Others(int project, TextSpan position, TextSpan between)
    {
        int middle = Array.BinarySearch(_names, (position, 0), Comparer<(TextSpan Span, int Project)>.Create(static (one, other) => one.Span.Start.CompareTo(other.Span.Start)));
        middle = middle < 0 ? ~middle : middle;
        int count = 0;
        int nearest = int.MaxValue;
        for (int i = Math.Max(0, middle - Window); i < Math.Min(_names.Length, middle + Window); i++)
        {
            (TextSpan name, int owner) = _names[i];
            if (owner != project)
            {
                count += between.Contains(name) ? 1 : 0;
                nearest = Math.Min(nearest, Math.Min(Math.Abs(name.Start - position.End), Math.Abs(position.Start - name.End)));
            }
        }

        return (count, nearest);
    }
}
