namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>Shapes of <see cref="AspectCropFilter"/>, width to height.</summary>
internal enum Shape
{
    OneToOne,
    FourToFive,
    FiveToFour,
    TwoToThree,
    ThreeToTwo,
    ThreeToFour,
    FourToThree,
    NineToSixteen,
    SixteenToNine,
    TwentyOneToNine,
    Own,
}
