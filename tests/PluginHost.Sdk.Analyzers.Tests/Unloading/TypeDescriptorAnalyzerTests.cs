using PluginHost.Sdk.Analyzers.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;

namespace PluginHost.Sdk.Analyzers.Tests.Unloading;

public sealed class TypeDescriptorAnalyzerTests
{
    [Theory]
    [InlineData("void Go() => {|PH3005:TypeDescriptor.GetConverter(typeof(Mood))|};")]
    [InlineData("void Go(Mood mood) => {|PH3005:TypeDescriptor.GetProperties(mood)|};")]
    [InlineData("void Go() => {|PH3005:TypeDescriptor.GetConverter(this)|};")]
    public Task Rule_BrokenHere_IsFound(string code) => Rules.FindAsync<TypeDescriptorAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go() => TypeDescriptor.GetConverter(typeof(int));")]
    [InlineData("string Go() => nameof(TypeDescriptor.GetConverter);")]
    [InlineData("""void Go() => new Int32Converter().ConvertFromString("1");""")]
    public Task Rule_NearlyBroken_IsSilent(string code) => Rules.FindAsync<TypeDescriptorAnalyzer>(PluginSource.Of(code));

    [Theory]
    [InlineData("void Go() => TypeDescriptor.GetConverter(typeof(Mood));")]
    public Task Rule_BrokenInAPinnedPlugin_IsSilent(string code) => Rules.FindAsync<TypeDescriptorAnalyzer>(PluginSource.Of(code, more: PluginSource.Pinned));
}
