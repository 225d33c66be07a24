using PluginHost.Sdk;
using PluginHost.Sdk.Storage;
using PluginHost.Web.Packages;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Packages;

public sealed class StoredValuesTests
{
    [Fact]
    public async Task Remove_OnePlugin_LeavesWhatOthersKeep()
    {
        var (store, runtime) = (new MemoryStore(), new FakeRuntime());
        var values = new StoredValues(new RuntimeReference { Runtime = runtime });
        await values.RemoveAsync(new PluginId("acme.warm"), CancellationToken.None);
        runtime.Registry.Add<IKeyValueStore>(store);

        await values.RemoveAsync(new PluginId("acme.warm"), CancellationToken.None);

        store.Values.ShouldBe([("acme.cold", "a")]);
    }

    private sealed class MemoryStore : IKeyValueStore
    {
        public List<(string Namespace, string Key)> Values { get; } = [("acme.warm", "a"), ("acme.warm", "b"), ("acme.cold", "a")];

        public ValueTask<ValueResult> GetAsync(GetValueRequest request, CancellationToken cancellationToken) => new(new ValueResult(null));

        public ValueTask SetAsync(SetValueRequest request, CancellationToken cancellationToken)
        {
            request.Value.ShouldBeNull();
            Values.Remove((request.Namespace, request.Key));
            return default;
        }

        public ValueTask<ValueKeys> ListAsync(ListValuesRequest request, CancellationToken cancellationToken) =>
            new(new ValueKeys([.. Values.Where(value => value.Namespace == request.Namespace).Select(value => value.Key)]));
    }
}
