using PluginHost.Plugins.Library.Collections;

namespace PluginHost.Plugins.Library.Tests.Collections;

public sealed class NaturalNamesTests
{
    [Fact]
    public void Compare_Names_OrdersAsPeopleDo()
    {
        string[] expected = ["", "007", "8", "Day 1", "day 2", "Day 002b", "DAY 10", "day 10000000000000000000000", "Übersee", "日本"];

        expected.Reverse().Order(NaturalNames.Order).ShouldBe(expected);
    }

    [Fact]
    public void Compare_NamesThatDifferInCaseOrZeros_AreStillTwo()
    {
        NaturalNames.Order.Compare("a1", "A1").ShouldNotBe(0);
        NaturalNames.Order.Compare("a01", "a1").ShouldNotBe(0);
        NaturalNames.Order.Compare("a1", "a1").ShouldBe(0);
    }
}
