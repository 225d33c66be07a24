using PluginHost.Runtime.Containment;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime;

/// <content>Plugins that misbehave outside of any call.</content>
public sealed partial class PluginRuntime
{
    void IContainment.OnUnhandled(PluginLoadContext context, ExceptionText exception)
    {
        var why = Reasons.Unhandled(context.Candidate.Id, exception);
        LogUnhandled(context.Candidate.Id, why.ToString(), exception.Full);
        _plugins.Find(context.Candidate.Id)?.Add(new PluginFault(_time.GetUtcNow(), "background", exception.Type, why.Code, exception.Summary));
        ThreadPool.UnsafeQueueUserWorkItem(static state => _ = state.Runtime.QuarantineAsync(state.Context, state.Why), (Runtime: this, Context: new WeakReference<PluginLoadContext>(context), Why: why), preferLocal: false);
    }

    void IContainment.OnUnobserved(PluginLoadContext context, ExceptionText exception) => LogUnobserved(context.Candidate.Id, exception.Full);

    // While it is being started it is not the current instance yet: its turn ends first.
    private async Task QuarantineAsync(WeakReference<PluginLoadContext> context, Refusal why)
    {
        if (!context.TryGetTarget(out var running) || _plugins.Find(running.Candidate.Id) is not { } record)
        {
            return;
        }

        await record.Turn.WaitAsync();
        var instance = record.Current;
        var isCurrent = instance?.Code?.Context == running;
        record.Turn.Release();
        if (isCurrent)
        {
            await QuarantineAsync(record, instance!, why);
        }
    }

    /// <summary>Takes out a plugin that misbehaved, with those that need it, and remembers it.</summary>
    private async Task QuarantineAsync(PluginRecord record, PluginInstance instance, Refusal why)
    {
        // The call that broke the camel's back is still inside the plugin.
        await Task.Yield();
        try
        {
            await InStructureAsync(async () =>
            {
                if (record.Current != instance || !PluginStateMachine.IsRunning(record.State))
                {
                    return false;
                }

                LogQuarantined(record.Id, why.Reason);
                if (!record.Candidate.BuiltIn)
                {
                    await _quarantine.AddAsync(record.Candidate, why);
                }

                await TakeDependentsOutAsync(record.Id, why, $"'{record.Id}' was quarantined");
                await TakeOutAsync(record, PluginState.Quarantined, why, "quarantined");
                return true;
            }, _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The host stops, which ends the plugin too.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            LogProblem(exception.Message);
        }
    }
}
