using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>Runs inputs through the pipeline on several threads and gives what comes out in the order of the inputs.</summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="reader">Opens the inputs.</param>
/// <param name="workers">How many documents are worked on at once, from 1.</param>
public sealed class OrderedExtraction(DocumentPipeline pipeline, InputReader reader, int workers)
{
    private readonly StageTimes _times = new(TimeProvider.System);

    /// <summary>The extracted documents of <paramref name="inputs"/>, or why there is none. At most a few batches (see <see cref="DocumentBatch"/>) are held at a time.</summary>
    public async IAsyncEnumerable<StageResult<ExtractedDocument>> RunAsync(
        IEnumerable<InputFile> inputs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Channel<Task<StageResult<ExtractedDocument>[]>> running = Channel.CreateBounded<Task<StageResult<ExtractedDocument>[]>>(workers);
        Task producing = Task.Run(() => Produce(inputs, running.Writer, cancellation), cancellation);
        await foreach (Task<StageResult<ExtractedDocument>[]> batch in running.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            foreach (StageResult<ExtractedDocument> result in await batch.ConfigureAwait(false))
            {
                yield return result;
            }
        }

        await producing.ConfigureAwait(false);
    }

    private async Task Produce(
        IEnumerable<InputFile> inputs, ChannelWriter<Task<StageResult<ExtractedDocument>[]>> running, CancellationToken cancellation)
    {
        try
        {
            IEnumerable<StageResult<SourceDocument>> opened = inputs.SelectMany(input => reader.Open(input)).Select(static input => input.Document);
            foreach (IReadOnlyList<StageResult<SourceDocument>> batch in DocumentBatch.Of(opened, static source => source.Document?.Bytes.Length ?? 0))
            {
                await running.WaitToWriteAsync(cancellation).ConfigureAwait(false);
                await running.WriteAsync(Task.Run(() => Extract(batch), cancellation), cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            running.Complete();
        }
    }

    private StageResult<ExtractedDocument>[] Extract(IReadOnlyList<StageResult<SourceDocument>> batch)
    {
        SourceDocument[] sources = [.. batch.Where(static source => source.IsOk).Select(static source => source.Document!)];
        IReadOnlyList<StageResult<ExtractedDocument>> extracted = sources.Length == 0 ? [] : GuardedPipeline.Extract(pipeline.Extract, sources, _times);
        int next = 0;
        return [.. batch.Select(source => source.IsOk ? extracted[next++] : source.Refused)];
    }
}
