using PluginHost.Runtime.Workers;

namespace PluginHost.Runtime.Supervision;

/// <summary>An exception as text. A plugin's exception is plugin code too: its <c>Message</c> may throw or be endless.</summary>
internal sealed record ExceptionText(string Type, string Summary, string Full)
{
    private const int MaxSummary = 500;
    private const int MaxFull = 16_384;

    public static ExceptionText Read(Exception exception)
    {
        var inner = exception is AggregateException { InnerExceptions.Count: 1 } or System.Reflection.TargetInvocationException or TypeInitializationException
            ? exception.InnerException ?? exception
            : exception;
        if (inner is RemoteException { Error: var remote })
        {
            return new ExceptionText(Cut(remote.Type, MaxSummary), Cut(remote.Summary, MaxSummary), Cut(remote.Full, MaxFull));
        }

        var type = inner.GetType().FullName ?? inner.GetType().Name;
        return new ExceptionText(type, $"{inner.GetType().Name}: {Cut(Try(() => inner.Message), MaxSummary)}", Cut(Try(inner.ToString), MaxFull));
    }

    /// <summary>For what is kept: a plugin decides how long its messages are.</summary>
    public static string Shorten(string text) => Cut(text, MaxSummary * 2);

    private static string Try(Func<string?> read)
    {
        try
        {
            return read() ?? "";
        }
        catch (Exception)
        {
            return "(its text cannot be read)";
        }
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "…";
}
