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
    /// <summary>The extracted documents of <paramref name="inputs"/>, or why there is none. At most a few are held at a time.</summary>
    public async IAsyncEnumerable<StageResult<ExtractedDocument>> RunAsync(
        IEnumerable<InputFile> inputs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Channel<Task<StageResult<ExtractedDocument>>> running = Channel.CreateBounded<Task<StageResult<ExtractedDocument>>>(workers);
        Task producing = Task.Run(() => Produce(inputs, running.Writer, cancellation), cancellation);
        await foreach (Task<StageResult<ExtractedDocument>> task in running.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            yield return await task.ConfigureAwait(false);
        }

        await producing.ConfigureAwait(false);
    }

    private async Task Produce(
        IEnumerable<InputFile> inputs, ChannelWriter<Task<StageResult<ExtractedDocument>>> running, CancellationToken cancellation)
    {
        try
        {
            foreach (OpenedInput opened in inputs.SelectMany(input => reader.Open(input)))
            {
                await running.WaitToWriteAsync(cancellation).ConfigureAwait(false);
                await running.WriteAsync(Task.Run(() => Extract(opened.Document), cancellation), cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            running.Complete();
        }
    }

    private StageResult<ExtractedDocument> Extract(StageResult<SourceDocument> source) =>
        source.IsOk ? GuardedPipeline.Extract(pipeline, source.Document) : source.Refused;
}
