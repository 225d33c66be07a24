using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using PluginHost.Sdk;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Files.Local.Tests;

public sealed class FilesLocalPluginTests
{
    [Fact]
    public async Task Plugin_Started_SweepsAndServes()
    {
        var token = TestContext.Current.CancellationToken;
        using var library = new TestStore();
        var leftover = Directory.CreateDirectory(Path.Combine(library.Folder, ".staging", $"{int.MaxValue}-1-{Environment.MachineName}")).FullName;
        var context = Substitute.For<IPluginContext>();
        context.LibraryFolder.Returns(library.Folder);
        context.Time.Returns(TimeProvider.System);
        var builder = new Builder();
        builder.Services.AddSingleton(context);
        builder.Services.AddSingleton<ISettings<FilesLocalSettings>>(new FixedSettings(0));
        var plugin = new FilesLocalPlugin();

        plugin.Configure(builder);
        await using var services = builder.Services.BuildServiceProvider();
        await ((IPlugin)plugin).StartAsync(context, token);
        var put = await services.GetRequiredService<IBlobStore>().PutAsync(new PutRequest(TestStore.Key("a")) { Bytes = new byte[] { 1 } }, token);

        put.Refusal.ShouldBeNull();
        Directory.Exists(leftover).ShouldBeFalse();
        builder.Defaults.ShouldBe(new FilesLocalSettings(1.0));
    }

    private sealed class Builder : IPluginBuilder
    {
        public IServiceCollection Services { get; } = new ServiceCollection();

        public object? Defaults { get; private set; }

        public IPluginBuilder Add<TContract, TImplementation>()
            where TContract : class
            where TImplementation : class, TContract
        {
            Services.AddSingleton<TContract, TImplementation>();
            return this;
        }

        public IPluginBuilder AddSettings<TSettings>(JsonTypeInfo<TSettings> typeInfo)
            where TSettings : class
        {
            Defaults = JsonSerializer.Deserialize("{}", typeInfo);
            return this;
        }
    }
}
