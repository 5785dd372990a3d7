namespace FlexibleCode.Package.Tests;

/// <summary>
/// A solution as teams lay it out: the states in one project, which compiles for two frameworks, and the decisions over them in another,
/// to whose compiler the first one is metadata. Assembly names differ from project names, and share no word with each other.
/// </summary>
internal static class LayeredSolution
{
    /// <summary>The decisions' file.</summary>
    public const string DecidingFile = "OrderProcess.cs";

    public static void WriteTo(TemporaryFolder folder, string packageReference = "")
    {
        folder.Write("Shop.slnx", """
            <Solution>
              <Project Path="Model/Model.csproj" />
              <Project Path="Desk/Desk.csproj" />
            </Solution>
            """);
        folder.Write("Model/Model.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                <LangVersion>latest</LangVersion>
                <AssemblyName>Orchard.Vocabulary</AssemblyName>
              </PropertyGroup>
              {packageReference}
            </Project>
            """);
        folder.Write("Model/OrderStatus.cs", """
            namespace Orchard.Vocabulary
            {
                public enum OrderStatus { Placed, Paid, Packed, Shipped, Returned }

                public class Order
                {
                    public OrderStatus Status { get; set; }
                    public decimal Total { get; set; }
                }
            }
            """);
        folder.Write("Model/ParcelProcess.cs", """
            namespace Orchard.Vocabulary
            {
                public enum ParcelStatus { Waiting, Loaded, Delivered }

                public static class ParcelProcess
                {
                    public static bool CanMove(ParcelStatus from, ParcelStatus to) => (from, to) switch
                    {
                        (ParcelStatus.Waiting, ParcelStatus.Loaded) => true,
                        (ParcelStatus.Loaded, ParcelStatus.Delivered) => true,
                        _ => false,
                    };
                }
            }
            """);
        folder.Write("Desk/Desk.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>Counter</AssemblyName>
                <TreatWarningsAsErrors>$(Strict)</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Model/Model.csproj" />
              </ItemGroup>
              {packageReference}
            </Project>
            """);
        folder.Write("Desk/" + DecidingFile, """
            using Orchard.Vocabulary;

            namespace Counter
            {
                public static class OrderProcess
                {
                    public static bool CanMove(OrderStatus from, OrderStatus to) => (from, to) switch
                    {
                        (OrderStatus.Placed, OrderStatus.Paid) => true,
                        (OrderStatus.Paid, OrderStatus.Packed) => true,
                        (OrderStatus.Packed, OrderStatus.Shipped) => true,
                        (OrderStatus.Shipped, OrderStatus.Returned) => true,
                        _ => false,
                    };
                }
            }
            """);
    }
}
