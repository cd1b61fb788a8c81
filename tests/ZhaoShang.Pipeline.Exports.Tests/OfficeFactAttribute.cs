namespace ZhaoShang.Pipeline.Tests;

/// <summary>A test that opens a workbook in LibreOffice Calc, and skips with a plain message where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (Office.Program is null)
        {
            Skip = "LibreOffice Calc is missing: apt-get install libreoffice-calc-nogui";
        }
    }
}
