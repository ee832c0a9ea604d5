// Tests what the wire cases cannot see of the package. Its arguments are project files.
using System.Xml;

internal static class Program
{
    private static int Main(string[] projects)
    {
        foreach (var project in projects)
        {
            new XmlDocument().Load(project);
        }
        CallTests.Run();
        RedactionTests.Run();
        ExceptionTests.Run();
        LimitTests.Run();
        ArgumentTests.Run();
        return Test.Failures == 0 ? 0 : 1;
    }
}
