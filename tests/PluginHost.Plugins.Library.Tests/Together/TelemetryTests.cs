using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PluginHost.Plugins.Library.Tests.Together;

/// <summary>What an import says of itself to those who measure.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Import_OfANewPictureAndAKnownOne_MeasuresEveryStageOnceForWhatItWasSpentOn()
    {
        await using var library = await new TestLibrary().LoadAsync();
        using var measured = new Measured(library.Get<Library.Telemetry.LibraryTelemetry>());
        var picture = library.Files.Write("a.png", Some.Picture(1));

        await library.ImportAsync(picture);
        var first = measured.Take("pluginhost.picture.stage.duration");
        await library.ImportAsync(picture);
        var second = measured.Take("pluginhost.picture.stage.duration");

        first.Order().ShouldBe(["commit ok", "decode ok", "metadata ok", "probe ok", "receive ok", "recognise ok", "store ok", "thumbnails ok"]);
        second.Order().ShouldBe(["receive ok", "recognise ok"]);
        measured.Take("pluginhost.import.picture.duration").ShouldBe(["imported", "duplicate"]);
    }

    [Fact]
    public async Task Import_TracesCollected_HasASpanForEachStageUnderThePictureAndNamesNoFile()
    {
        await using var library = await new TestLibrary().LoadAsync();
        var mine = library.Get<Library.Telemetry.LibraryTelemetry>().Traces;
        ConcurrentQueue<Activity> spans = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => ReferenceEquals(source, mine),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var picture = library.Files.Write("secret-holiday.png", Some.Picture(1));

        await library.ImportAsync(picture);

        var whole = spans.Single(span => span.OperationName == "picture.import");
        whole.GetTagItem("pluginhost.outcome").ShouldBe("imported");
        spans.Where(span => span.ParentSpanId == whole.SpanId).Select(span => span.OperationName).ShouldContain("picture.decode");
        spans.Count.ShouldBe(9);
        spans.SelectMany(span => span.TagObjects).ShouldAllBe(tag => !$"{tag.Value}".Contains("holiday"));
    }

    private sealed class Measured : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<(string Name, string Tags)> _seen = new();

        public Measured(Library.Telemetry.LibraryTelemetry telemetry)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter, telemetry.Meter))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
            {
                var values = new List<string>();
                foreach (var tag in tags)
                {
                    values.Add($"{tag.Value}");
                }

                _seen.Enqueue((instrument.Name, string.Join(' ', values)));
            });
            _listener.Start();
        }

        /// <summary>The tags of what was measured since the last time.</summary>
        public IReadOnlyList<string> Take(string name)
        {
            var all = _seen.ToArray();
            var taken = all.Where(one => one.Name == name).Select(one => one.Tags).ToList();
            _seen.Clear();
            foreach (var other in all.Where(one => one.Name != name))
            {
                _seen.Enqueue(other);
            }

            return taken;
        }

        public void Dispose() => _listener.Dispose();
    }
}
