using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Native;

public sealed class NativeLibraryLocatorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-vips-").FullName;

    [Theory]
    [InlineData("linux-x64", "libvips.so")]
    [InlineData("linux-arm64", "libvips.so")]
    [InlineData("osx-arm64", "libvips.dylib")]
    [InlineData("win-x64", "vips.dll")]
    public void PathOf_EverySystem_IsBesideTheAssembly(string rid, string file) =>
        new NativeLibraryLocator(_folder, rid).PathOf("vips").ShouldBe(Path.Combine(_folder, "runtimes", rid, "native", file));

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-arm64")]
    [InlineData("osx-arm64")]
    [InlineData("win-x64")]
    public void PathOf_EverySystemWeShip_IsInTheOutput(string rid) =>
        File.Exists(new NativeLibraryLocator(AppContext.BaseDirectory, rid).PathOf("vips")).ShouldBeTrue();

    [Fact]
    public void Load_OtherSystem_NamesItAndThoseThatWork()
    {
        var fault = Should.Throw<PluginFaultException>(() => VipsLibrary.Load(new NativeLibraryLocator(AppContext.BaseDirectory, "freebsd-x64"), typeof(VipsLibrary).Assembly));

        fault.Code.ShouldBe("PH4108");
        fault.Message.ShouldContain("freebsd-x64");
        fault.Message.ShouldContain("linux-arm64, linux-x64, osx-arm64, win-x64");
    }

    [Fact]
    public void Load_NoNativeFolder_SaysToReinstall()
    {
        var fault = Should.Throw<PluginFaultException>(() => VipsLibrary.Load(new NativeLibraryLocator(_folder, "linux-x64"), typeof(VipsLibrary).Assembly));

        fault.Code.ShouldBe("PH4108");
        fault.Message.ShouldContain("Reinstall");
    }

    [Fact]
    public void Load_FileIsNoLibrary_SaysSo()
    {
        var locator = new NativeLibraryLocator(_folder, "linux-x64");
        Directory.CreateDirectory(Path.GetDirectoryName(locator.PathOf("vips"))!);
        File.WriteAllText(locator.PathOf("vips"), "not a library");

        Should.Throw<PluginFaultException>(() => VipsLibrary.Load(locator, typeof(VipsLibrary).Assembly)).Code.ShouldBe("PH4109");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
