using System.Text.Json.Nodes;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Settings;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers;

internal sealed partial class WorkerLink
{
    /// <summary>Asks the worker whether the plugin's type takes the values. One that does not run hears of them when it is started.</summary>
    public async ValueTask CheckAsync(JsonObject values, CancellationToken cancellationToken)
    {
        if (_current is not { End: null } session)
        {
            return;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_setup.StopDeadline);
        try
        {
            var answer = (await session.CallAsync(WorkerMessages.CheckSettings, "settings", WorkerJson.Write(values, WorkerJson.Default.JsonObject), patience.Token)).Frame;
            if (answer.Kind == FrameKind.Error)
            {
                var refusal = WorkerErrors.ToActivationFailure(answer, _setup.Plugin).Refusal;
                throw new PluginFaultException(SettingsCodes.CannotBind, refusal.Reason, _setup.Plugin);
            }
        }
        catch (WorkerEndedException ended)
        {
            throw new PluginFaultException(ended.Refusal.Code, ended.Refusal.Reason, _setup.Plugin);
        }
    }

    /// <summary>Its worker is told the values, which it has been asked about.</summary>
    public Action Prepare(JsonObject values)
    {
        var payload = WorkerJson.Write(values, WorkerJson.Default.JsonObject);
        return () =>
        {
            if (_current is { End: null } session)
            {
                _ = session.TellAsync(WorkerMessages.Settings, payload).AsTask();
            }
        };
    }
}
