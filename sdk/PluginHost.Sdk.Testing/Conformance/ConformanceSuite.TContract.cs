using System.Text.Json;
using PluginHost.Sdk.Json;
using PluginHost.Sdk.Testing.Faults;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>The rules of one contract, those that hold for every contract among them.</summary>
/// <typeparam name="TContract">The contract.</typeparam>
public abstract class ConformanceSuite<TContract> : ConformanceSuite where TContract : class
{
    private const int AtOnce = 8;

    private readonly ConformanceSubject<TContract> _subject;

    private protected ConformanceSuite(ConformanceSubject<TContract> subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        _subject = subject;
    }

    /// <summary>Calls as a host makes them, which have to succeed.</summary>
    private protected abstract IEnumerable<ConformanceCall<TContract>> Calls { get; }

    /// <summary>Calls with input that nobody should send.</summary>
    private protected abstract IEnumerable<ConformanceCall<TContract>> Hostile { get; }

    /// <summary>Whether a call may answer though its caller is gone: where the answer is there at once, and nothing is saved by not giving it.</summary>
    private protected virtual bool MayAnswerCancelledCalls => false;

    /// <summary>Whether the same call is answered the same each time: not where calls change something.</summary>
    private protected virtual bool RepeatsAnswers => true;

    private protected virtual IEnumerable<ConformanceCheck> Particular => [];

    private protected sealed override IEnumerable<ConformanceCheck> Make()
    {
        yield return Check("answers-calls", "A call as the host makes it is answered, as data that System.Text.Json can write.", "See the cause; answer data of the SDK's records only.", AnswerAsync);
        yield return Check("honours-cancelled-token", "A call whose token is cancelled throws OperationCanceledException, and nothing else.", "Call cancellationToken.ThrowIfCancellationRequested() before and between pieces of work.", CancelAsync);
        if (RepeatsAnswers)
        {
            yield return Check("agrees-at-once", $"{AtOnce} calls at once are answered as one call is.", "Keep no state of a call in fields; the host calls one object from many threads.", AtOnceAsync);
            yield return Check("agrees-with-another-instance", "Two objects of the class answer the same.", "Keep what answers depend on in storage or settings, not in an object: after a reload there is another one.", AnotherAsync);
        }

        yield return Check("survives-hostile-input", "Hostile input is answered, by a refusal or an empty answer; only faults of the capability throw.", "Check what comes in, and answer a Refusal that names thing, reason and cure.", HostileAsync);
        yield return Check("disposes-twice", "What can be disposed of can be disposed of twice.", "Let Dispose do nothing the second time.", DisposeAsync);
        foreach (var check in Particular)
        {
            yield return check;
        }
    }

    private protected ConformanceCheck Check(string name, string rule, string cure, Func<ConformanceRun<TContract>, Task> body) => new(name, rule, async cancellationToken =>
    {
        var stand = await _subject.Open(cancellationToken);
        var ended = false;
        try
        {
            using var run = new ConformanceRun<TContract>(stand, name, rule, cure, cancellationToken);
            await AnyAsync(run, body);
            ended = true;
        }
        finally
        {
            await EndAsync(stand, isFailing: !ended);
        }
    });

    private static async Task AnyAsync(ConformanceRun<TContract> run, Func<ConformanceRun<TContract>, Task> body)
    {
        try
        {
            await body(run);
        }
        catch (Exception error) when (error is not PluginTestException && !run.Token.IsCancellationRequested)
        {
            throw run.Broken($"It threw {error.GetType().Name}: {error.Message}", error);
        }
    }

    /// <summary>An answer as text.</summary>
    private protected static string Text<T>(T answer) => JsonSerializer.Serialize(answer, ContractJson.Of<T>());

    // What a check found must not be hidden by what the plugin left because of it.
    private static async Task EndAsync(ConformanceStand<TContract> stand, bool isFailing)
    {
        try
        {
            await stand.End();
        }
        catch (PluginTestException) when (isFailing)
        {
        }
    }

    private async Task AnswerAsync(ConformanceRun<TContract> run)
    {
        foreach (var call in Calls)
        {
            await run.AnswerAsync(call.What, () => call.Run(run.Capability, run, run.Token));
        }
    }

    private async Task CancelAsync(ConformanceRun<TContract> run)
    {
        foreach (var call in Calls)
        {
            try
            {
                await call.Run(run.Capability, run, TestTokens.Cancelled);
                run.Require(MayAnswerCancelledCalls, $"It answered {call.What} though the token was cancelled before.");
            }
            catch (OperationCanceledException)
            {
                // As it should.
            }
            catch (Exception error) when (error is not ConformanceException)
            {
                run.Fail($"It threw {error.GetType().Name} for {call.What}.", error);
            }
        }
    }

    private async Task AtOnceAsync(ConformanceRun<TContract> run)
    {
        foreach (var call in Calls)
        {
            var alone = await call.Run(run.Capability, run, run.Token);
            var together = await run.AnswerAsync(call.What, () => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => call.Run(run.Capability, run, run.Token), run.Token))));
            run.Require(together.All(answer => answer == alone), $"{call.What}: {together.Count(answer => answer != alone)} of {AtOnce} answers differ from that of one call.");
        }
    }

    private async Task AnotherAsync(ConformanceRun<TContract> run)
    {
        var another = run.Another();
        foreach (var call in Calls)
        {
            var (first, second) = (await call.Run(run.Capability, run, run.Token), await call.Run(another, run, run.Token));
            run.Require(first == second, $"{call.What}: the answers differ: {Short(first)} and {Short(second)}.");
        }
    }

    private async Task HostileAsync(ConformanceRun<TContract> run)
    {
        foreach (var call in Hostile)
        {
            await run.AnswerAsync(call.What, () => call.Run(run.Capability, run, run.Token));
        }
    }

    private static async Task DisposeAsync(ConformanceRun<TContract> run)
    {
        var another = run.Another();
        for (var time = 0; time < 2; time++)
        {
            await run.AnswerAsync("being disposed of", async () =>
            {
                if (another is IAsyncDisposable asynchronous)
                {
                    await asynchronous.DisposeAsync();
                }

                (another as IDisposable)?.Dispose();
                return true;
            });
        }
    }

    private static string Short(string text) => text.Length > 200 ? text[..200] + ".." : text;
}
