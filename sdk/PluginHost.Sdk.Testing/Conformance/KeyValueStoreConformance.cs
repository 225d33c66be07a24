using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IKeyValueStore"/> has to do.</summary>
/// <param name="subject">The store.</param>
public sealed class KeyValueStoreConformance(ConformanceSubject<IKeyValueStore> subject) : ConformanceSuite<IKeyValueStore>(subject)
{
    private const string Space = "acme.one";
    private const int MostBytes = 1 << 20;

    private protected override IEnumerable<ConformanceCall<IKeyValueStore>> Calls =>
        [new("reading a value that is not there", async (store, _, token) => Text(await store.GetAsync(new GetValueRequest(Space, "no-such-key"), token)))];

    private protected override IEnumerable<ConformanceCall<IKeyValueStore>> Hostile =>
        new[] { "../../escape", "a\\b", "con", "'; drop table values; --", "%_*", new string('x', 200) }.Select(key => new ConformanceCall<IKeyValueStore>($"the key {key[..Math.Min(30, key.Length)]}", async (store, _, token) =>
        {
            await store.SetAsync(new SetValueRequest(Space, key, new byte[] { 1 }), token);
            return $"{(await store.GetAsync(new GetValueRequest(Space, key), token)).Value?.Length}";
        }));

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        Check("keeps-what-it-is-given", "A value is read as it was written, up to 1 MiB, until it is written again or removed.", "Keep bytes, not texts.", KeepAsync),
        Check("keeps-namespaces-apart", "What one plugin writes another does not see.", "Make the namespace part of the key.", KeepApartAsync),
        Check("lists-in-order", "Keys are listed by prefix in order, without regard to what letters mean elsewhere.", "Compare ordinally.", ListAsync),
    ];

    private static async Task<byte[]?> ReadAsync(ConformanceRun<IKeyValueStore> run, string space, string key) => (await run.Capability.GetAsync(new GetValueRequest(space, key), run.Token)).Value?.ToArray();

    private static async Task KeepAsync(ConformanceRun<IKeyValueStore> run)
    {
        foreach (var value in new byte[][] { [], [0, 255, 13, 10], new byte[MostBytes] })
        {
            await run.Capability.SetAsync(new SetValueRequest(Space, "key", value), run.Token);
            var read = await ReadAsync(run, Space, "key");
            run.Require(read is not null && read.AsSpan().SequenceEqual(value), $"{value.Length} bytes came back as {read?.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"}.");
        }

        await run.Capability.SetAsync(new SetValueRequest(Space, "key", null), run.Token);
        run.Require(await ReadAsync(run, Space, "key") is null, "What was removed is there.");
    }

    private static async Task KeepApartAsync(ConformanceRun<IKeyValueStore> run)
    {
        await run.Capability.SetAsync(new SetValueRequest(Space, "key", new byte[] { 1 }), run.Token);
        run.Require(await ReadAsync(run, "acme.two", "key") is null, "It does.");
        run.Require((await run.Capability.ListAsync(new ListValuesRequest("acme.two", ""), run.Token)).Keys.Count == 0, "It lists it.");
    }

    private static async Task ListAsync(ConformanceRun<IKeyValueStore> run)
    {
        foreach (var key in new[] { "b", "a/2", "a/1", "A", "a%" })
        {
            await run.Capability.SetAsync(new SetValueRequest("acme.list", key, new byte[] { 1 }), run.Token);
        }

        var (all, some) = ((await run.Capability.ListAsync(new ListValuesRequest("acme.list", ""), run.Token)).Keys, (await run.Capability.ListAsync(new ListValuesRequest("acme.list", "a/"), run.Token)).Keys);
        run.Require(all.SequenceEqual(["A", "a%", "a/1", "a/2", "b"]), $"All are {string.Join(", ", all)}.");
        run.Require(some.SequenceEqual(["a/1", "a/2"]), $"Those with a/ are {string.Join(", ", some)}.");
    }
}
