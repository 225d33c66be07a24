using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests.Offers;

/// <summary>Answers when a test lets it, whatever its token says.</summary>
internal sealed class WaitingTagger : ITagger
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Entered => _entered.Task;

    public void Release() => _released.SetResult();

    public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        _entered.TrySetResult();
        await _released.Task;
        return new TagResult([new PictureTags([new TagGuess(TagName.Parse("released"), 1)])]);
    }
}
