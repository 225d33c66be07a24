using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Library.Verify;

/// <summary>Reads every original again and compares it with its hash.</summary>
[JobHandler("builtin.library.verify", "Check originals", Keys = [Kind])]
internal sealed class VerifyJob(ICapabilities capabilities, IJobQueue jobs, VerifyReports reports, TimeProvider time) : IJobHandler
{
    public const string Kind = "library.verify";

    /// <summary>Names of failures that fit into one stored value, with room to spare.</summary>
    private const int MostNamed = 1_000;

    private const int LongestReason = 400;
    private static readonly TimeSpan SavePeriod = TimeSpan.FromSeconds(2);

    public async ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        var state = await reports.ReadAsync(request.Id, cancellationToken) ?? new VerifyState();
        var saved = time.GetTimestamp();
        try
        {
            using var catalog = capabilities.Rent<ICatalog>();
            using var store = capabilities.Rent<IBlobStore>();
            await foreach (var record in catalog.Capability.ScanAsync(new ScanRequest(new PictureId(state.After)), cancellationToken))
            {
                state = Count(state, record, await CheckAsync(store.Capability, record, cancellationToken));
                jobs.Report(request.Id, new JobProgress(state.Checked, null, "pictures", record.Name));
                if (time.GetElapsedTime(saved) >= SavePeriod)
                {
                    await reports.WriteAsync(request.Id, state, cancellationToken);
                    saved = time.GetTimestamp();
                }
            }
        }
        catch (PluginFaultException fault)
        {
            await reports.WriteAsync(request.Id, state, CancellationToken.None);
            return JobResult.Retry(new Refusal(fault.Code, fault.Message));
        }

        await reports.WriteAsync(request.Id, state, cancellationToken);
        return JobResult.Succeeded;
    }

    private static VerifyState Count(VerifyState state, PictureRecord record, Refusal? finding)
    {
        var counted = state with { After = record.Id.Value, Checked = state.Checked + 1 };
        if (finding is null)
        {
            return counted;
        }

        var isMissing = finding.Code == "PH4014";
        var reason = finding.Reason.Length > LongestReason ? finding.Reason[..LongestReason] : finding.Reason;
        return counted with
        {
            Missing = state.Missing + (isMissing ? 1 : 0),
            Damaged = state.Damaged + (isMissing ? 0 : 1),
            Failures = state.Failures.Count < MostNamed ? [.. state.Failures, new CheckFailure(record.Id.Value, record.Name, finding.Code, reason)] : state.Failures,
        };
    }

    private static async ValueTask<Refusal?> CheckAsync(IBlobStore store, PictureRecord record, CancellationToken cancellationToken)
    {
        var opened = await store.OpenAsync(new OpenRequest(record.Key), cancellationToken);
        if (opened.Content is not { } content)
        {
            return new Refusal("PH4014", $"'{record.Key}' is missing: {opened.Refusal?.Reason ?? "there is no such file"}");
        }

        await using (content)
        {
            try
            {
                var hash = await FileHasher.HashAsync(content, cancellationToken);
                return hash == record.Hash ? null : new Refusal("PH4015", $"'{record.Key}' is damaged: its SHA-256 is {hash} and should be {record.Hash}.");
            }
            catch (IOException error)
            {
                return new Refusal("PH4015", $"'{record.Key}' cannot be read: {error.Message}");
            }
        }
    }
}
