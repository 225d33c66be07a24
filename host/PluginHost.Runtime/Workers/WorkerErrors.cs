using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Supervision;
using PluginHost.Runtime.Workers.Protocol;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers;

/// <summary>Exceptions as text and back. What comes from a worker is a stranger's text: cut, and never trusted to name another plugin's fault.</summary>
internal static class WorkerErrors
{
    public static ErrorReply Describe(Exception exception)
    {
        var text = ExceptionText.Read(exception);
        var plain = new ErrorReply(text.Type, text.Summary, text.Full, exception is OperationCanceledException);
        return exception switch
        {
            ActivationFailedException failed => plain with { Code = failed.Refusal.Code, Reason = failed.Refusal.Reason, Cure = failed.Refusal.Cure },
            PluginFaultException fault => plain with { Code = fault.Code, Reason = Strip(fault), Plugin = fault.Plugin?.Value, CausedOutside = fault.CausedOutside },
            _ => plain,
        };
    }

    public static Exception ToException(in Frame frame, CancellationToken cancellationToken)
    {
        var error = WorkerJson.Read(frame, WorkerJson.Default.ErrorReply);
        return error switch
        {
            { Cancelled: true } when cancellationToken.IsCancellationRequested => new OperationCanceledException(cancellationToken),
            { Code: { } code, Reason: { } reason, CausedOutside: true } => new PluginFaultException(ExceptionText.Shorten(code), ExceptionText.Shorten(reason)) { CausedOutside = true },
            _ => new RemoteException(error),
        };
    }

    public static ActivationFailedException ToActivationFailure(in Frame frame, PluginId plugin)
    {
        var error = WorkerJson.Read(frame, WorkerJson.Default.ErrorReply);
        return new ActivationFailedException(error is { Code: { } code, Reason: { } reason }
            ? new Refusal(ExceptionText.Shorten(code), ExceptionText.Shorten(reason), error.Cure is null ? null : ExceptionText.Shorten(error.Cure))
            : new Refusal(LoadCodes.StepThrew, $"Plugin '{plugin}' threw while it was started in its process: {ExceptionText.Shorten(error.Summary)}", "The log has the details. Correct its settings, or update, reload or disable it."));
    }

    private static string Strip(PluginFaultException fault)
    {
        var prefix = fault.Code + ": ";
        return fault.Message.StartsWith(prefix, StringComparison.Ordinal) ? fault.Message[prefix.Length..] : fault.Message;
    }
}
