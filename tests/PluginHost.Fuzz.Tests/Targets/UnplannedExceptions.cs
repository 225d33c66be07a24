using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;

namespace PluginHost.Fuzz.Tests.Targets;

/// <summary>
/// Hears of exceptions that nobody planned, also where something further up swallows them: reading metadata goes on after a broken part, and would hide every
/// index out of range behind a warning.
/// </summary>
internal sealed class UnplannedExceptions : IDisposable
{
    private const int MostFrames = 6;

    private string? _first;

    public UnplannedExceptions() => AppDomain.CurrentDomain.FirstChanceException += Look;

    /// <summary>The first one since the last call.</summary>
    public string? Take() => Interlocked.Exchange(ref _first, null);

    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= Look;

    private void Look(object? sender, FirstChanceExceptionEventArgs args)
    {
        if (_first is not null || args.Exception is DecoderFallbackException || !(IsMistake(args.Exception) || (IsComplaint(args.Exception) && !IsThrownByUs(args.Exception))))
        {
            return;
        }

        // Libraries have habits of their own, and the runtime's zip reader one: it tries dates, and takes the exception for an answer.
        var methods = new StackTrace(1).GetFrames().Select(frame => frame.GetMethod()).Where(method => method?.DeclaringType is not null && method.DeclaringType != typeof(UnplannedExceptions)).ToList();
        if (methods.TakeWhile(IsOfTheRuntime).Any(method => method!.DeclaringType!.Namespace == "System.IO.Compression"))
        {
            return;
        }

        var frames = methods.Where(method => !IsOfTheRuntime(method)).Select(method => $"{method!.DeclaringType!.FullName}.{method.Name}").ToList();
        if (frames.FirstOrDefault() is { } first && first.StartsWith("PluginHost.Plugins.", StringComparison.Ordinal) && !first.Contains(".Tests.", StringComparison.Ordinal))
        {
            _first = $"{args.Exception.GetType().Name} in {first}: {args.Exception.Message} <- {string.Join(" <- ", frames.Skip(1).Take(MostFrames))}";
        }
    }

    private static bool IsMistake(Exception exception) =>
        exception is NullReferenceException or IndexOutOfRangeException or ArithmeticException or InvalidCastException or OutOfMemoryException or InsufficientExecutionStackException;

    /// <summary>What the runtime answers to a call that makes no sense. Thrown by our own code it is meant.</summary>
    private static bool IsComplaint(Exception exception) => exception is ArgumentException or KeyNotFoundException or FormatException or InvalidOperationException;

    private static bool IsThrownByUs(Exception exception) =>
        new StackTrace(exception).GetFrame(0)?.GetMethod()?.DeclaringType?.Namespace is { } space && space.StartsWith("PluginHost", StringComparison.Ordinal);

    private static bool IsOfTheRuntime(MethodBase? method) =>
        method?.DeclaringType?.Namespace is not { } space || space.StartsWith("System", StringComparison.Ordinal) || space.StartsWith("Microsoft", StringComparison.Ordinal);
}
